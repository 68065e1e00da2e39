package org.mineralwatch.app.kafka;

import java.nio.file.Path;
import java.util.Properties;
import org.mineralwatch.news.TopicPolicy;

/**
 * The settings of the embedded Kafka: one node, one of everything, few threads, little memory.
 *
 * @param log where partitions are kept
 * @param port of the broker, on loopback
 * @param controllerPort of the controller, on loopback
 */
record BrokerSettings(Path log, int port, int controllerPort) {
    static final int NODE = 1;

    String controllerAddress() {
        return "127.0.0.1:" + controllerPort;
    }

    Properties brokerAndController() {
        Properties p = common();
        p.put("process.roles", "broker,controller");
        p.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://" + controllerAddress());
        p.put("auto.create.topics.enable", "false");
        oneOfEach(p);
        p.put("group.initial.rebalance.delay.ms", "0");
        p.put("log.cleaner.dedupe.buffer.size", "4194304");
        p.put("log.cleaner.threads", "1");
        p.put("message.max.bytes", Integer.toString(TopicPolicy.MAX_RECORD_BYTES));
        p.put("num.io.threads", "4");
        p.put("num.recovery.threads.per.data.dir", "2");
        p.put("transaction.partition.verification.enable", "true");
        p.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        p.put("group.min.session.timeout.ms", "1000");
        p.put("log.initial.task.delay.ms", "5000");
        return p;
    }

    /** The same node without its broker. */
    Properties controllerAlone() {
        Properties p = common();
        p.put("process.roles", "controller");
        p.put("listeners", "CONTROLLER://" + controllerAddress());
        return p;
    }

    private Properties common() {
        Properties p = new Properties();
        p.put("node.id", Integer.toString(NODE));
        p.put("controller.quorum.voters", NODE + "@" + controllerAddress());
        p.put("controller.listener.names", "CONTROLLER");
        p.put("log.dirs", log.toAbsolutePath().toString());
        p.put("offsets.retention.minutes", "525600"); // what rests for longer would begin anew
        p.put("num.network.threads", "2");
        p.put("background.threads", "2");
        return p;
    }

    private static void oneOfEach(Properties p) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            p.put(topic + ".replication.factor", "1");
            p.put(topic + ".num.partitions", topic.equals("offsets.topic") ? "8" : "4");
        }
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("default.replication.factor", "1");
    }
}
