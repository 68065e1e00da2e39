/** Fetches article pages politely: robots.txt obeyed, hosts left time between requests, refusals final. */
package org.mineralwatch.ingest.pages;
