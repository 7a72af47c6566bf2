/** Tells whether a request's path names a file of the CMS's uploads and nothing above or beside them. */
export function isUploadPath(pathname: string): boolean {
  try {
    const path = decodeURIComponent(pathname);
    return /^\/uploads\/[^\\\0]+$/u.test(path) && !path.split('/').includes('..');
  } catch {
    return false;
  }
}
