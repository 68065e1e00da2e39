package org.mineralwatch.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.mineralwatch.service.KafkaConnection;

/**
 * A broker as a cluster that takes care of itself runs it: TLS with SCRAM-SHA-512 for everybody, nothing allowed but what a rule
 * allows, and one super user.
 */
final class SecuredKafka implements AutoCloseable {
    private static final String ADMIN = "admin";
    private static final String STORE_PASSWORD = "of-the-store";

    private final Path folder;
    private final int port = Ports.free();
    private final KafkaRaftServer server;

    /**
     * @param folder where keys and data are
     * @param users who may come, besides the administrator; a user's password is {@code NAME-secret}
     */
    SecuredKafka(Path folder, List<String> users) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        makeKeys();
        Properties settings = settings(Ports.free());
        format(settings, users);
        server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
    }

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    KafkaConnection admin() {
        return new KafkaConnection(bootstrap(), properties(ADMIN, password(ADMIN)));
    }

    static String password(String user) {
        return user + "-secret";
    }

    /** What a client of a user is told. */
    Map<String, String> properties(String user, String password) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("security.protocol", "SASL_SSL");
        properties.put("sasl.mechanism", "SCRAM-SHA-512");
        properties.put("sasl.jaas.config", login(user, password));
        properties.put("ssl.truststore.type", "PEM");
        properties.put("ssl.truststore.location", certificate().toString());
        return properties;
    }

    /** The same with the login in a file, as docs/SECURITY.md shows. */
    Map<String, String> propertiesWithLoginInFile(String user) throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("secrets-of-" + user));
        Files.writeString(secrets.resolve("jaas"), login(user, password(user)));
        Map<String, String> properties = properties(user, password(user));
        properties.put("config.providers", "dir");
        properties.put("config.providers.dir.class", "org.apache.kafka.common.config.provider.DirectoryConfigProvider");
        properties.put("sasl.jaas.config", "${dir:" + secrets + ":jaas}");
        return properties;
    }

    private static String login(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                + password + "\";";
    }

    private Path certificate() {
        return folder.resolve("ca.pem");
    }

    private Path keys() {
        return folder.resolve("broker.p12");
    }

    private void makeKeys() throws IOException, InterruptedException {
        keytool("-genkeypair", "-alias", "broker", "-keyalg", "EC", "-dname", "CN=broker", "-ext", "SAN=IP:127.0.0.1");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "broker",
                "-file",
                certificate().toString());
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        line.addAll(List.of(arguments));
        line.addAll(List.of("-keystore", keys().toString(), "-storetype", "PKCS12", "-storepass", STORE_PASSWORD));
        Path said = folder.resolve("keytool.txt");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new AssertionError(line + ": " + Files.readString(said));
        }
    }

    /** Broker and controller know each other by their certificate, clients and the broker itself come with SCRAM. */
    private Properties settings(int controllerPort) {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("listeners", "CLIENTS://" + bootstrap() + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.put("listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:SSL");
        p.put("inter.broker.listener.name", "CLIENTS");
        p.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        p.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        p.put("listener.name.clients.scram-sha-512.sasl.jaas.config", login(ADMIN, password(ADMIN)));
        p.put("listener.name.controller.ssl.client.auth", "required");
        p.put("ssl.keystore.type", "PKCS12");
        p.put("ssl.keystore.location", keys().toString());
        p.put("ssl.keystore.password", STORE_PASSWORD);
        p.put("ssl.truststore.type", "PEM");
        p.put("ssl.truststore.location", certificate().toString());
        p.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        p.put("allow.everyone.if.no.acl.found", "false");
        p.put("super.users", "User:" + ADMIN + ";User:CN=broker");
        p.put("log.dirs", folder.resolve("log").toString());
        p.put("auto.create.topics.enable", "false");
        p.put("group.initial.rebalance.delay.ms", "0");
        p.put("log.cleaner.dedupe.buffer.size", "4194304");
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            p.put(topic + ".replication.factor", "1");
            p.put(topic + ".num.partitions", "4");
        }
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        return p;
    }

    private void format(Properties settings, List<String> users) throws IOException {
        Path file = folder.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, "written for a test");
        }
        List<String> line =
                new ArrayList<>(List.of("format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()));
        List<String> all = new ArrayList<>(users);
        all.add(ADMIN);
        all.forEach(user -> line.addAll(
                List.of("--add-scram", "SCRAM-SHA-512=[name=" + user + ",password=" + password(user) + "]")));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit =
                StorageTool.execute(line.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new AssertionError(said.toString(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
