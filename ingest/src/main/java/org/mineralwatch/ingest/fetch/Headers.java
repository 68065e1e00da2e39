package org.mineralwatch.ingest.fetch;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.NameValuePair;

/** Headers of an answer, byte for byte; an empty one is none. */
final class Headers {
    private Headers() {}

    /** The first of a name, or null. */
    static String value(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null || header.getValue().isBlank() ? null : header.getValue();
    }

    /** All of a name, joined by commas as HTTP has it, or null. */
    static String all(ClassicHttpResponse response, String name) {
        String joined = Arrays.stream(response.getHeaders(name))
                .map(NameValuePair::getValue)
                .collect(Collectors.joining(", "));
        return joined.isBlank() ? null : joined;
    }
}
