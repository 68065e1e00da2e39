package org.mineralwatch.sink.push.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key, id, time, body and signature are those that the libraries of Standard Webhooks test themselves with. */
class SignatureTest {
    private static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void it_signs_as_standard_webhooks_does() {
        assertThat(of(List.of(KEY))).isEqualTo(SIGNED);
    }

    @Test
    void with_two_keys_it_gives_a_signature_of_each() {
        assertThat(of(List.of(OTHER, KEY))).endsWith(" " + SIGNED).startsWith(of(List.of(OTHER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_c2hvcnQ=", "whsec_not base 64", "password"})
    void what_is_no_key_is_refused(String key) {
        assertThatThrownBy(() -> Signature.with(List.of(key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openssl rand");
    }

    @Test
    void a_key_that_is_refused_is_not_shown() {
        assertThatThrownBy(() -> Signature.with(List.of("whsec_c2hvcnQ=")))
                .message()
                .doesNotContain("c2hvcnQ");
    }

    private static String of(List<String> keys) {
        return Signature.with(keys).of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, BODY);
    }
}
