# dkyc as one static program: `docker run` starts the sandbox.
FROM rust:1.95-alpine AS build
RUN apk add --no-cache musl-dev gcc
WORKDIR /source
COPY . .
RUN cargo build --release --locked --package dkyc-cli && mkdir /data

FROM scratch
COPY --from=build /source/target/release/dkyc /dkyc
COPY --from=build --chown=65532:65532 /data /data
USER 65532:65532
EXPOSE 8080
ENTRYPOINT ["/dkyc"]
# A container is reached from outside of it. `--publish 127.0.0.1:8080:8080` keeps it to this machine.
CMD ["sandbox", "--host", "0.0.0.0"]
