/** Reviews rule sets before they judge: runs the tests that stand beside the rules, and finds what can never matter. */
package org.mineralwatch.processor.review;
