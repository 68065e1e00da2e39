package org.mineralwatch.app.command;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.mineralwatch.service.HealthServer;
import picocli.CommandLine.Option;

/** What every long-running verb takes: where its data is and where its health is told. */
final class RoomOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "What must outlive the process: identity, state, Kafka's log, alert files (default: mineralwatch-data).")
    Path data;

    @Option(
            names = "--http",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8090",
            description = "Where health and metrics are told (default: ${DEFAULT-VALUE}; port 0 takes any).")
    private String http;

    @Option(
            names = "--print-config",
            description =
                    "Print every setting that holds and where it comes from, secrets masked, and end. Nothing is begun.")
    private boolean printConfig;

    boolean printConfig() {
        return printConfig;
    }

    /** Where health is to be told, as it was written. */
    String httpText() {
        return http;
    }

    Path data() {
        return data == null ? Path.of("mineralwatch-data") : data;
    }

    /** Where health will be told; refused at once when something else listens there, before anything has begun. */
    InetSocketAddress http() {
        InetSocketAddress address = HostPort.parse("--http", http);
        HealthServer.requireFree(address);
        return address;
    }
}
