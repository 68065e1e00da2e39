# The image of every room:  docker build -t mineralwatch .
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -q -B -pl app -am package -Dmaven.test.skip=true -Dspotless.check.skip
# RocksDB's jar carries its library for eleven platforms; the image needs those of its own kind, glibc Linux
RUN mkdir /rocksdb && cd /rocksdb && archive=$(ls /src/app/target/lib/rocksdbjni-*.jar) && jar xf "$archive" \
 && find . -maxdepth 1 -name 'librocksdbjni*' ! -name '*-linux64.so' ! -name '*-linux-aarch64.so' -delete \
 && jar cfM "$archive" .

FROM eclipse-temurin:17-jre
RUN useradd --uid 10001 --create-home mineralwatch && install -d -o mineralwatch /data
WORKDIR /opt/mineralwatch
COPY --from=build /src/app/target/lib lib
COPY mineralwatch LICENSE ./
COPY config config
COPY corpus corpus
# one training run, whose archive of loaded classes makes every start of a container a fast one
RUN ./mineralwatch --version && rm -f ./*.lock
USER mineralwatch
VOLUME /data
EXPOSE 8090
HEALTHCHECK --interval=3s --timeout=6s --start-period=60s --retries=5 CMD ["./mineralwatch", "health"]
ENTRYPOINT ["./mineralwatch"]
CMD ["--help"]
