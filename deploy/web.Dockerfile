# The site. Build it from the repository's root: docker build -f deploy/web.Dockerfile .
# Node is the version of scripts/runtime/package.json, on which the tests run.

FROM node:26.9.0-bookworm-slim AS build
WORKDIR /app
ENV CI=1 NUXT_TELEMETRY_DISABLED=1

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
RUN pnpm install --frozen-lockfile --filter web...

COPY packages packages
COPY web web
RUN pnpm --filter web^... build && NODE_ENV=production pnpm --filter web build


FROM node:26.9.0-bookworm-slim
ENV NODE_ENV=production

# The build holds all that it imports. It is owned by root; the server writes to /pages and /sessions alone.
WORKDIR /app/web
COPY --from=build /app/web/.output .output
COPY deploy/*.mjs /app/deploy/
RUN install --directory --owner=node --group=node /pages \
  && install --directory --owner=node --group=node --mode=700 /sessions

USER node
ENV NITRO_HOST=0.0.0.0 NITRO_PORT=3000
EXPOSE 3000
CMD ["node", "--import", "/app/deploy/read-secrets.mjs", ".output/server/index.mjs"]
