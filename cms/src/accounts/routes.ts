import type { Core } from '@strapi/strapi';
import { feedRoutes } from './feed';
import { mailRoutes } from './mail-routes';
import { changePasswordRoute } from './password-routes';
import { profileRoutes } from './profile-routes';
import { registrationRoutes } from '../registrations/routes';
import { serveAccountRoutes } from './route';
import { sessionRoutes } from './session-routes';
import { signInRoute } from './sign-in';
import { tokenRoutes } from './token-routes';

/** Serves all that the site's server may ask below `/accounts`. */
export function registerAccountRoutes(strapi: Core.Strapi): void {
  serveAccountRoutes(strapi, [
    signInRoute,
    changePasswordRoute,
    ...sessionRoutes,
    ...tokenRoutes,
    ...mailRoutes,
    ...profileRoutes,
    ...feedRoutes,
    ...registrationRoutes,
  ]);
}
