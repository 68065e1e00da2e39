/** How feeds are shown to their operator. */
package org.mineralwatch.app.feeds;
