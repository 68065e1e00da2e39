package org.mineralwatch.ingest.corpus;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;

/**
 * Makes records of what comes out of a corpus: articles, and dead letters for the rest.
 *
 * @param lane for which
 */
record CorpusRecords(Lane lane) {
    ProducerRecord<String, byte[]> of(CorpusItem item) {
        return item instanceof CorpusItem.Revision revision
                ? article(revision.article())
                : letter((CorpusItem.Unreadable) item);
    }

    private ProducerRecord<String, byte[]> article(Article article) {
        byte[] value = Topics.ARTICLES.value().serializer().serialize(Topics.ARTICLES.name(), article);
        return new ProducerRecord<>(lane.topic(Topics.ARTICLES), article.address(), value);
    }

    private ProducerRecord<String, byte[]> letter(CorpusItem.Unreadable unreadable) {
        var letter = new ProducerRecord<>(lane.topic(Topics.DEAD_LETTERS), unreadable.where(), unreadable.bytes());
        letter.headers().add(Topics.DEAD_LETTER_ERRORS + "exception", bytes("unreadable"));
        letter.headers().add(Topics.DEAD_LETTER_ERRORS + "message", bytes(unreadable.cause()));
        letter.headers().add(Topics.DEAD_LETTER_ERRORS + "topic", bytes(unreadable.where()));
        return letter;
    }

    private static byte[] bytes(String text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }
}
