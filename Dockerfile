# One image for every part: the argument says which. Build it from the project's root.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
ARG LEASH_COMMIT=unknown
# What is recorded of a start here would be refused by the runtime below.
RUN LEASH_COMMIT="$LEASH_COMMIT" ./leash build && rm --force standalone/target/leash/leash.aot

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /var/lib/leash --create-home leash \
 && apt-get update && apt-get install --yes --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/leash /opt/leash/leash
COPY --from=build /src/standalone/target/leash /opt/leash/dist
ENV LEASH_DIST=/opt/leash/dist DATA_DIR=/var/lib/leash HTTP_HOST=0.0.0.0 HTTP_PORT=8080
# Recorded with the runtime that will read it.
RUN /opt/leash/leash build && test -s /opt/leash/dist/leash.aot
USER leash
VOLUME /var/lib/leash
EXPOSE 8080
ENTRYPOINT ["/opt/leash/leash"]
CMD ["--help"]
