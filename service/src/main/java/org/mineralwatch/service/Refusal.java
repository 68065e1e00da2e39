package org.mineralwatch.service;

import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/** Finds in a failure that Kafka refuses a user, which no retry mends, and says what an operator can do. */
public final class Refusal {
    private static final String WAY_OUT = "; grant it with kafka-acls.sh as docs/SECURITY.md shows";

    private Refusal() {}

    /**
     * What Kafka refused, in one line; nothing when it was no refusal.
     *
     * @param failure as a client threw it; its causes are looked at, too
     * @param user as whom the client came, such as {@code user 'sink'}
     */
    public static Optional<String> of(Throwable failure, String user) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof AuthenticationException unknown) {
                return Optional.of(unknown(unknown, user));
            }
            if (each instanceof AuthorizationException forbidden) {
                return Optional.of(forbidden(forbidden, failure, user));
            }
        }
        return Optional.empty();
    }

    /** An operation on one thing that a user lacks. */
    static String lacking(String user, String operations, String thing) {
        return "Kafka does not allow " + user + " " + operations + " on " + thing + WAY_OUT;
    }

    private static String unknown(AuthenticationException e, String user) {
        return "Kafka does not know " + user + " (" + e.getMessage()
                + "): check security.protocol, sasl.mechanism, sasl.jaas.config and ssl.truststore.* of --kafka-property";
    }

    private static String forbidden(AuthorizationException e, Throwable whole, String user) {
        if (e instanceof TopicAuthorizationException topics
                && !topics.unauthorizedTopics().isEmpty()) {
            return lacking(
                    user, "READ or WRITE", "topic " + String.join(", ", new TreeSet<>(topics.unauthorizedTopics())));
        }
        if (e instanceof GroupAuthorizationException group && group.groupId() != null) {
            return lacking(user, "READ", "group " + group.groupId());
        }
        if (e instanceof TransactionalIdAuthorizationException) {
            return lacking(user, "WRITE", "its transactional id");
        }
        if (e instanceof ClusterAuthorizationException) {
            return lacking(user, "an operation", "the cluster");
        }
        return "Kafka refuses " + user + ": " + whole.getMessage() + " " + e.getMessage() + WAY_OUT;
    }
}
