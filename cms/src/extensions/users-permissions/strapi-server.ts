interface UsersPermissionsPlugin {
  routes: Record<string, unknown>;
}

/**
 * Takes all REST routes of the plugin's API away: what members do goes through `/accounts` (src/accounts),
 * which only the site's servers can ask. The admin panel keeps its own routes.
 */
export default (plugin: UsersPermissionsPlugin): UsersPermissionsPlugin => {
  delete plugin.routes['content-api'];
  return plugin;
};
