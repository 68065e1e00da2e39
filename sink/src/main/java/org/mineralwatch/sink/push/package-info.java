/** What of the live alerts is sent to people, and what is not: decided by pure code, at one entrance. */
package org.mineralwatch.sink.push;
