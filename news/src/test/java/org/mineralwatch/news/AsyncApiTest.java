package org.mineralwatch.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "asyncapi.yaml");

    @Test
    void the_document_says_what_the_code_declares() throws IOException {
        if (Boolean.getBoolean("asyncapi.write")) {
            Files.writeString(DOCUMENT, AsyncApi.document());
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/asyncapi.yaml; -Dasyncapi.write=true writes it anew")
                .isEqualTo(AsyncApi.document());
    }

    @Test
    void every_schema_that_it_refers_to_is_there() throws IOException {
        JsonNode messages =
                new YAMLMapper().readTree(Files.readString(DOCUMENT)).at("/components/messages");
        assertThat(messages.size()).isEqualTo(Topics.FIXED.size() + 1);
        messages.forEach(message -> {
            JsonNode schema = message.at("/payload/$ref");
            assertThat(schema.isMissingNode() || Files.exists(DOCUMENT.resolveSibling(schema.asText())))
                    .as("%s", schema)
                    .isTrue();
        });
    }
}
