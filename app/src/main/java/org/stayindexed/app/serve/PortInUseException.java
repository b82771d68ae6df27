package org.stayindexed.app.serve;

import java.io.IOException;

/** The server cannot listen where it should; the message says what to do. */
public final class PortInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortInUseException(int port, IOException cause) {
    super(
        "Nothing can listen on 127.0.0.1:"
            + port
            + ": "
            + cause.getMessage()
            + ". Stop what listens there, or choose another port with --port.",
        cause);
  }
}
