package org.mineralwatch.sink.push.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs in the manner of Standard Webhooks: HMAC-SHA256 over id, timestamp and body. With several keys it gives several signatures, so
 * that a receiver may change from one to the other.
 */
final class Signature {
    /** Before the Base64 text of a key. */
    static final String PREFIX = "whsec_";

    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    private Signature(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * Signs with keys.
     *
     * @param secrets each as {@code whsec_} and the Base64 of 24 to 64 bytes
     * @throws IllegalArgumentException when one is not; what it is, is not said
     */
    static Signature with(List<String> secrets) {
        return new Signature(secrets.stream().map(Signature::key).toList());
    }

    private static SecretKeySpec key(String secret) {
        byte[] bytes = secret.startsWith(PREFIX) ? decoded(secret.substring(PREFIX.length())) : new byte[0];
        if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "each line of the file is " + PREFIX + " and the Base64 of " + LEAST_BYTES + " to " + MOST_BYTES
                            + " bytes, as made by: echo \"" + PREFIX + "$(openssl rand -base64 32)\"");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /**
     * The header {@code webhook-signature}.
     *
     * @param id of what is sent
     * @param timestamp of the attempt, in seconds since 1970
     * @param body as it is sent
     */
    String of(String id, long timestamp, byte[] body) {
        return keys.stream()
                .map(key -> "v1," + signed(key, id, timestamp, body))
                .collect(Collectors.joining(" "));
    }

    private static String signed(SecretKeySpec key, String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
