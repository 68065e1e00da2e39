/** How endpoints of the web are asked, and how their answers are read. */
package org.mineralwatch.sink.push.http;
