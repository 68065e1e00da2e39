package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static final String USER = "user 'sink'";

    @Test
    void a_refusal_names_who_was_refused_what() {
        assertThat(Refusal.of(new TopicAuthorizationException(Set.of("b", "a")), USER))
                .hasValueSatisfying(said -> assertThat(said).contains(USER, "topic a, b", "docs/SECURITY.md"));
        assertThat(Refusal.of(GroupAuthorizationException.forGroupId("mineralwatch.ingest"), USER))
                .hasValueSatisfying(said -> assertThat(said).contains(USER, "READ on group mineralwatch.ingest"));
        assertThat(Refusal.of(new TransactionalIdAuthorizationException("no"), USER))
                .hasValueSatisfying(said -> assertThat(said).contains(USER, "WRITE on its transactional id"));
        assertThat(Refusal.of(new SaslAuthenticationException("invalid credentials"), USER))
                .hasValueSatisfying(said -> assertThat(said).contains(USER, "invalid credentials", "sasl.jaas.config"));
    }

    @Test
    void it_is_found_under_what_clients_wrap_it_in() {
        Throwable wrapped = new KafkaException(new ExecutionException(new TransactionalIdAuthorizationException("no")));
        assertThat(Refusal.of(wrapped, USER)).isPresent();
    }

    @Test
    void what_may_pass_is_no_refusal() {
        assertThat(Refusal.of(new KafkaException(new TimeoutException("late")), USER))
                .isEmpty();
    }

    @Test
    void the_user_is_the_one_of_the_login_and_the_password_is_not_told() {
        String login = "org.example.ScramLoginModule required username=\"sink\" password=\"secret\";";
        assertThat(new KafkaConnection("host:1", Map.of("sasl.jaas.config", login)).user())
                .isEqualTo(USER);
        assertThat(new KafkaConnection("host:1", Map.of()).user()).isEqualTo("this user");
    }
}
