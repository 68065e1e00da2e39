/** Articles as the archive has them: looked up, shown, retracted. */
package org.mineralwatch.app.articles;
