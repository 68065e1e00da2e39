/**
 * Reads rule sets: what subjects and vocabularies say in YAML, checked as a whole and compiled into one automaton.
 *
 * <pre>{@code
 * subject: trams               # its name: lower-case letters, digits and hyphens
 * description: Trams.
 * threshold: 1000              # the score, in thousandths, that makes a tag
 * zones: {headline: 2.0, lead: 1.5, body: 1.0}
 * density: 400                 # an article of more words counts its body less, in proportion
 * contexts:                    # word groups that terms may need
 *   rails: [rail, line, depot]
 * guards: [tram driver]        # phrases that swallow the terms inside them
 * terms:
 *   - term: tramway            # one spelling; or any: (spellings of one thing), or each: (many things)
 *     weight: 700              # of one occurrence in the body, in thousandths; negative speaks against the subject
 *     cap: 3                   # so many occurrences count
 *   - any: [tram|street car, streetcar]   # a bar is a choice of words
 *     weight: 400
 *     needs: rails             # counts only near a word of the group
 *     within: sentence         # or article, or a number of words
 *     inflect: false           # the last word stands in no plural
 * lists:                       # every entry of a vocabulary's list is a term
 *   - {list: vehicles/rail, weight: 300, needs: rails, except: [tram]}
 * }</pre>
 *
 * <p>Capitals in a spelling ask for capitals in the text; a hyphen matches a hyphen, a blank or nothing. The longest match wins.
 */
package org.mineralwatch.processor.rules;
