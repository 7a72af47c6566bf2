# The CMS. Build it from the repository's root: docker build -f deploy/cms.Dockerfile .
# Node is the version of scripts/runtime/package.json, on which the tests run.

FROM node:26.9.0-bookworm-slim AS build
WORKDIR /app
ENV CI=1 STRAPI_TELEMETRY_DISABLED=true

COPY scripts/runtime/package.json scripts/runtime/
RUN npm install --global --allow-scripts=pnpm \
  "pnpm@$(node --print 'require("./scripts/runtime/package.json").dependencies.pnpm')"

# The manifests alone, so that a change of code does not install anew.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json ./
COPY cms/package.json cms/
COPY web/package.json web/
COPY packages/api-explorer/package.json packages/api-explorer/
COPY packages/calendar/package.json packages/calendar/
COPY packages/calendar-widget/package.json packages/calendar-widget/
COPY packages/client-address/package.json packages/client-address/
COPY packages/content-changes/package.json packages/content-changes/
COPY packages/graphql-client/package.json packages/graphql-client/
COPY packages/icalendar/package.json packages/icalendar/
COPY packages/languages/package.json packages/languages/
COPY packages/strapi-plugin-graphql-batching/package.json packages/strapi-plugin-graphql-batching/
COPY packages/text-search/package.json packages/text-search/
RUN pnpm install --frozen-lockfile --filter cms...

COPY packages packages
COPY cms cms
# The build reads the configuration, which refuses to be without secrets; it keeps none of them.
RUN pnpm --filter cms^... build \
  && export APP_KEYS=- API_TOKEN_SALT=- ADMIN_JWT_SECRET=- TRANSFER_TOKEN_SALT=- JWT_SECRET=- ENCRYPTION_KEY=- \
  && NODE_ENV=production pnpm --filter cms build

# From here on only what runs: the same lock file without what builds.
RUN rm -rf node_modules cms/node_modules packages/*/node_modules \
  && pnpm install --prod --offline --frozen-lockfile --filter cms...


FROM node:26.9.0-bookworm-slim
ENV NODE_ENV=production STRAPI_TELEMETRY_DISABLED=true

# The layout of the checkout, owned by root: the server can write to DATA_DIR only.
WORKDIR /app/cms
COPY --from=build /app/node_modules /app/node_modules
COPY --from=build /app/packages /app/packages
COPY --from=build /app/tsconfig.base.json /app/
COPY --from=build /app/cms ./
COPY deploy/*.mjs /app/deploy/
# Strapi makes this folder at its start, which it could not.
RUN mkdir -p database/migrations && install --directory --owner=node --group=node /data

USER node
# Strapi's command line keeps notes below XDG_CONFIG_HOME; the home folder is not to be written to.
ENV HOST=0.0.0.0 DATA_DIR=/data XDG_CONFIG_HOME=/tmp
EXPOSE 1337
ENTRYPOINT ["node", "--import", "/app/deploy/read-secrets.mjs"]
CMD ["dist/src/commands/serve.js"]
