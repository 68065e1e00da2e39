package org.mineralwatch.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics that a lane lacks and checks those it has: a topic kept otherwise than declared is named in a warning. */
public final class TopicSetup {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);

    private final Admin admin;
    private final Lane lane;

    public TopicSetup(Admin admin, Lane lane) {
        this.admin = admin;
        this.lane = lane;
    }

    /**
     * Makes sure that topics exist.
     *
     * @param topics what the lane needs
     * @throws StartFailure when Kafka refuses, with its reason
     */
    public void ensure(Collection<? extends Topic<?>> topics) {
        KafkaConnection.awaitAnswer(admin);
        List<Topic<?>> present = topics.stream()
                .<Topic<?>>map(topic -> topic)
                .filter(topic -> !create(topic))
                .toList();
        check(present);
    }

    /**
     * Whether a topic is there.
     *
     * @throws StartFailure when Kafka does not say
     */
    public boolean has(Topic<?> topic) {
        KafkaConnection.awaitAnswer(admin);
        try {
            return admin.listTopics().names().get().contains(lane.topic(topic));
        } catch (ExecutionException e) {
            throw new StartFailure(
                    "the topics cannot be listed: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private boolean create(Topic<?> topic) {
        NewTopic wanted = new NewTopic(
                        lane.topic(topic), Optional.of(topic.policy().partitions()), Optional.empty())
                .configs(topic.policy().settings());
        try {
            admin.createTopics(List.of(wanted)).all().get();
            LOG.debug("created topic {}", wanted.name());
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw new StartFailure("topic " + wanted.name() + " cannot be created: "
                    + e.getCause().getMessage());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void check(List<Topic<?>> topics) {
        Map<ConfigResource, Topic<?>> byResource = new HashMap<>();
        topics.forEach(
                topic -> byResource.put(new ConfigResource(ConfigResource.Type.TOPIC, lane.topic(topic)), topic));
        try {
            admin.describeConfigs(byResource.keySet())
                    .all()
                    .get()
                    .forEach((resource, config) -> compare(resource.name(), byResource.get(resource), config));
        } catch (ExecutionException e) {
            // another room has just made one of them, and its settings are on their way
            LOG.debug("the settings of {} topics could not be checked: {}", topics.size(), e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void compare(String name, Topic<?> topic, Config actual) {
        topic.policy().settings().forEach((key, wanted) -> {
            String found = actual.get(key) == null ? "nothing" : actual.get(key).value();
            if (!wanted.equals(found)) {
                LOG.warn(
                        "topic {} has {} = {} where {} is declared: what it holds may go earlier or stay longer. "
                                + "Set it with kafka-configs, or accept it knowingly.",
                        name,
                        key,
                        found,
                        wanted);
            }
        });
    }

    private static StartFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StartFailure("stopped while looking at topics: " + e.getMessage());
    }
}
