/** Plays the sample corpus as live feeds, so that a first start shows alerts within seconds. */
package org.mineralwatch.app.demo;
