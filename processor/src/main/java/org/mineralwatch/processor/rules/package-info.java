/** Reads rule sets: what subjects and vocabularies say in YAML, checked as a whole and compiled into one automaton. */
package org.mineralwatch.processor.rules;
