import { testEnvironment } from '../../cms/tests/support/environment.ts';
import { endChildren } from '../../scripts/children.ts';
import { readSettings } from '../../scripts/environment.ts';
import { addressOf, startSite } from '../../scripts/servers.ts';
import { findFreePort } from '../../scripts/temporary-system.ts';
import { startCmsProcess, type CmsProcess } from './cms-process.ts';

/** The built site, and a CMS at whose database a bench can work. */
export interface MeasuredSystem {
  cms: CmsProcess;
  /** "http://127.0.0.1:43210". */
  siteUrl: string;
  /** Ends both. */
  end(): Promise<void>;
}

/** Starts the built CMS on the database that `environment` names, and the built site on the CMS. */
export async function startMeasuredSystem(
  environment: Record<string, string>,
  stop: AbortSignal,
): Promise<MeasuredSystem> {
  const webPort = await findFreePort();
  const siteUrl = addressOf(readSettings({}).host, webPort);
  const cms = await startCmsProcess({
    ...environment,
    SITE_SERVERS: siteUrl,
  });
  const settings = readSettings({
    WEB_PORT: String(webPort),
    CMS_PORT: new URL(cms.url).port,
    DATA_DIR: environment.DATA_DIR,
  });
  // The secrets that the CMS has: a site that it did not know would be out of points in the middle of it.
  await startSite({ mode: 'serve', settings, secrets: testEnvironment, stop });
  return {
    cms,
    siteUrl,
    async end() {
      await endChildren();
      await cms.end();
    },
  };
}
