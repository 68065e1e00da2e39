package org.mineralwatch.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics that a lane lacks and checks those it has: a topic that may not be used as it must be is refused, one kept
 * otherwise than declared is named in a warning.
 */
public final class TopicSetup {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);

    private final KafkaConnection kafka;
    private final Lane lane;

    public TopicSetup(KafkaConnection kafka, Lane lane) {
        this.kafka = kafka;
        this.lane = lane;
    }

    /**
     * Makes sure that topics exist.
     *
     * @param topics what the lane needs
     * @throws StartFailure when Kafka refuses, with its reason
     */
    public void ensure(Collection<? extends Topic<?>> topics) {
        ensureUsable(topics.stream()
                .map(topic -> new TopicUse(topic, Set.of(AclOperation.DESCRIBE)))
                .toList());
    }

    /**
     * Makes sure that topics exist and that this user may do with them what it must.
     *
     * @param uses of the topics that a room works with
     * @throws StartFailure when Kafka refuses, with all that is missing
     */
    public void ensureUsable(Collection<TopicUse> uses) {
        List<String> lacking = lacking(uses);
        if (!lacking.isEmpty()) {
            throw new StartFailure(String.join("\n", lacking));
        }
    }

    /**
     * Creates the topics that are not there, and finds what this user may not do.
     *
     * @param uses of the topics that a room works with
     * @return a line for each thing that Kafka does not allow
     * @throws StartFailure when Kafka does not answer, or refuses for another reason
     */
    public List<String> lacking(Collection<TopicUse> uses) {
        try (Admin admin = kafka.admin()) {
            kafka.awaitAnswer(admin);
            Map<String, TopicUse> byName = new LinkedHashMap<>();
            uses.forEach(use -> byName.put(lane.topic(use.topic()), use));
            List<String> lacking = new ArrayList<>();
            List<Topic<?>> present = new ArrayList<>();
            admin.describeTopics(byName.keySet(), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                    .topicNameValues()
                    .forEach((name, found) -> {
                        TopicUse use = byName.get(name);
                        Optional<Set<AclOperation>> allowed = allowed(found);
                        allowed.ifPresent(operations -> lacking.addAll(lacking(use, operations)));
                        if (allowed.isPresent() || !create(admin, use.topic(), lacking)) {
                            present.add(use.topic());
                        }
                    });
            check(admin, present);
            return lacking;
        }
    }

    /** What the user may do with a topic; nothing when there is no such topic. */
    private static Optional<Set<AclOperation>> allowed(KafkaFuture<TopicDescription> found) {
        try {
            return Optional.of(found.get().authorizedOperations());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicAuthorizationException) {
                return Optional.of(Set.of());
            }
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new StartFailure(
                    "the topics cannot be looked at: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private List<String> lacking(TopicUse use, Set<AclOperation> allowed) {
        return use.operations().stream()
                .filter(operation -> !allowed.contains(operation))
                .sorted()
                .map(operation -> Refusal.lacking(kafka.user(), operation.name(), "topic " + lane.topic(use.topic())))
                .toList();
    }

    /**
     * Whether a topic is there.
     *
     * @throws StartFailure when Kafka does not say
     */
    public boolean has(Topic<?> topic) {
        try (Admin admin = kafka.admin()) {
            kafka.awaitAnswer(admin);
            return admin.listTopics().names().get().contains(lane.topic(topic));
        } catch (ExecutionException e) {
            throw new StartFailure(
                    "the topics cannot be listed: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private boolean create(Admin admin, Topic<?> topic, List<String> lacking) {
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
            if (e.getCause() instanceof AuthorizationException) {
                lacking.add(Refusal.lacking(kafka.user(), "CREATE", "topic " + wanted.name()));
                return false;
            }
            throw new StartFailure("topic " + wanted.name() + " cannot be created: "
                    + e.getCause().getMessage());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void check(Admin admin, List<Topic<?>> topics) {
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
