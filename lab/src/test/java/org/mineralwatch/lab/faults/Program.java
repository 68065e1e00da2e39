package org.mineralwatch.lab.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mineralwatch.lab.Command;

/** A program on a host that is started again whenever it has ended, as a service manager does, but only when it is told to. */
final class Program implements AutoCloseable {
    private static final Duration END = Duration.ofSeconds(30);

    private final Host host;
    private final Path logs;
    private final Map<String, String> environment;
    private List<String> line;
    private Command command;

    /**
     * @param logs where its output goes, a file each life
     * @param line the command line
     */
    Program(Host host, Path logs, List<String> line, Map<String, String> environment) {
        this.host = host;
        this.logs = logs;
        this.line = line;
        this.environment = environment;
    }

    Host host() {
        return host;
    }

    String name() {
        return logs.getFileName().toString();
    }

    /** By what it is started from the next time on; the arguments stay. */
    void first(String program) {
        List<String> next = new ArrayList<>(line);
        next.set(0, program);
        line = next;
    }

    void start() {
        command = Command.start(logs, host.running(line), environment);
    }

    /** Starts it where it has ended, and tells so. */
    void startIfEnded() {
        if (!command.alive()) {
            System.out.println(name() + " has ended with " + command.await(END) + " and is started again");
            start();
        }
    }

    void kill() {
        command.kill();
    }

    void terminate() {
        command.terminate();
        command.await(END);
    }

    void stand() {
        command.signal("STOP");
    }

    /** What each of its threads does at this moment, or that it has ended. */
    String threads() {
        if (!command.alive()) {
            return "ended with " + command.await(END);
        }
        String jstack =
                Path.of(System.getProperty("java.home"), "bin", "jstack").toString();
        return Shell.run(List.of(jstack, Long.toString(command.pid())));
    }

    void goOn() {
        command.signal("CONT");
    }

    @Override
    public void close() {
        if (command != null) {
            command.close();
        }
    }
}
