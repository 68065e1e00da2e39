# The image of every room:  docker build -t mineralwatch .
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -q -B -Psbom -pl app -am package -Dmaven.test.skip=true -Dspotless.check.skip
# four jars carry their native library for every platform; the image keeps those of its own kind, glibc Linux
RUN case $(uname -m) in aarch64) name=linux-aarch64 folder=aarch64 ;; *) name=linux64 folder='amd64|x86_64' ;; esac \
 && cd app/target/lib && for jar in rocksdbjni zstd-jni snappy-java lz4-java; do \
      archive=$(ls "$PWD/$jar"-*.jar) && mkdir "/tmp/$jar" && cd "/tmp/$jar" && jar xf "$archive" \
      && find . -type f -regextype posix-extended -regex '.*\.(so|dll|dylib|jnilib|a)' \
           ! -regex "./librocksdbjni-$name\.so|.*/[Ll]inux/($folder)/[^/]*" -delete \
      && jar cfM "$archive" . && cd "$OLDPWD" || exit 1; done

FROM eclipse-temurin:17-jre
RUN useradd --uid 10001 --create-home mineralwatch && install -d -o mineralwatch /data
WORKDIR /opt/mineralwatch
COPY --from=build /src/app/target/lib lib
COPY --from=build /src/app/target/sbom.json /src/app/target/THIRD-PARTY.txt ./
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
