package org.mineralwatch.lab.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Lucene Monitor: each phrase a stored query, found through its presearcher; each text a document of its own. Its quickest way is
 * measured, which tells the phrases and no places; their place is given as 0 to 0.
 */
final class MonitorMatcher implements Matcher {
    private static final String FIELD = "text";

    private final Monitor monitor;

    MonitorMatcher(List<String> phrases) {
        try {
            monitor = new Monitor(new Letters(), new TermFilteredPresearcher());
            monitor.register(IntStream.range(0, phrases.size())
                    .mapToObj(phrase -> new MonitorQuery(String.valueOf(phrase), query(phrases.get(phrase))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(String phrase) {
        String[] words = phrase.split(" ");
        return words.length == 1 ? new TermQuery(new Term(FIELD, phrase)) : new PhraseQuery(FIELD, words);
    }

    @Override
    public void match(String text, Places places) {
        Document document = new Document();
        document.add(new TextField(FIELD, text, Field.Store.NO));
        try {
            for (QueryMatch match :
                    monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches()) {
                places.add(Integer.parseInt(match.getQueryId()), 0, 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words of letters, digits and currency signs in lower case, without accents. */
    private static final class Letters extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = CharTokenizer.fromTokenCharPredicate(c -> Character.isLetterOrDigit(c) || c == '$');
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
    }
}
