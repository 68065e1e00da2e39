# The image of every room: docker build --network host -t mineralwatch .
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -q -B -pl app -am package -Dmaven.test.skip=true -Dspotless.check.skip

FROM eclipse-temurin:17-jre
RUN useradd --uid 10001 --create-home mineralwatch && install -d -o mineralwatch /data
WORKDIR /opt/mineralwatch
COPY --from=build /src/app/target/lib lib
COPY mineralwatch LICENSE ./
COPY config config
COPY corpus corpus
# one training run, so that every start of a container is a fast one
RUN ./mineralwatch --version
USER mineralwatch
VOLUME /data
EXPOSE 8090
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=6 CMD ["./mineralwatch", "health"]
ENTRYPOINT ["./mineralwatch"]
CMD ["--help"]
