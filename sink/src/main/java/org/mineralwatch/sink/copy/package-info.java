/** How alerts are copied from their topics into a folder, whatever the form: a life after a life, each from a checkpoint. */
package org.mineralwatch.sink.copy;
