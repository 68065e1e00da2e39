package org.mineralwatch.ingest.page;

/** What a body turned out to be: a page, or something else with the reason. */
public sealed interface PageDocument permits Page, NoPage {}
