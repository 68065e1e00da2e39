/** What every kind of output to people is: something that is made from settings and takes pushes, one after the other. */
package org.mineralwatch.sink.push.deliver;
