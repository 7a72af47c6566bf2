/** The CMS's answer to a request for one of its files or states. */
export interface CmsRequest {
  method?: 'GET' | 'HEAD';
  headers?: Headers;
}

/**
 * Asks the CMS for a path. Gives up when no answer begins within the site's time limit; how long
 * the body then takes is not limited. Throws when the CMS cannot be reached.
 */
export async function fetchFromCms(
  path: string,
  { method = 'GET', headers }: CmsRequest = {},
): Promise<Response> {
  const { cmsUrl, cmsTimeout } = useRuntimeConfig();
  const controller = new AbortController();
  const timer = setTimeout(
    () => controller.abort(new Error('no answer in time')),
    Number(cmsTimeout),
  );
  try {
    return await fetch(new URL(path, cmsUrl), {
      method,
      headers,
      redirect: 'manual',
      signal: controller.signal,
    });
  } finally {
    clearTimeout(timer);
  }
}
