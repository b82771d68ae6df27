# An image of the archive that "mvn package" makes:
#   mvn -DskipTests package && docker build -t stayindexed .
#   docker run --rm -v stayindexed:/data stayindexed crawl https://example.com/
FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates openjdk-17-jre-headless \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --create-home --home-dir /home/stayindexed stayindexed \
    && install -d -o stayindexed -g stayindexed /data
ADD dist/target/stayindexed-*.tar.gz /opt/
RUN mv /opt/stayindexed-* /opt/stayindexed \
    && ln -s /opt/stayindexed/stayindexed /usr/local/bin/stayindexed
USER 10001
# The class archive of the first start is part of the image, for each start after it.
RUN stayindexed --version
WORKDIR /data
VOLUME /data
ENTRYPOINT ["stayindexed"]
CMD ["--help"]
