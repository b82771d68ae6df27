package org.stayindexed.storage;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections for code that is not ours and commits as it likes: each holds the {@link CommitGate}
 * from before it is opened until after it is closed, so that no copy of the file is made meanwhile.
 * db-scheduler opens one for each statement and closes it at once; whoever kept one, or opened a
 * second beside it, would stop the crawl.
 */
final class GatedConnections implements DataSource {
  private final String url;
  private final CommitGate gate;

  GatedConnections(String url, CommitGate gate) {
    this.url = url;
    this.gate = gate;
  }

  @Override
  public Connection getConnection() throws SQLException {
    CommitGate.Passage passage = pass();
    try {
      return gated(DriverManager.getConnection(url, Migrations.OWNER, ""), passage);
    } catch (SQLException | RuntimeException e) {
      leave(passage);
      throw e;
    }
  }

  private CommitGate.Passage pass() throws SQLException {
    try {
      return gate.pass();
    } catch (IOException e) {
      throw new SQLException("The commit lock cannot be taken", e);
    }
  }

  private static void leave(CommitGate.Passage passage) throws SQLException {
    try {
      passage.close();
    } catch (IOException e) {
      throw new SQLException("The commit lock cannot be released", e);
    }
  }

  private static Connection gated(Connection connection, CommitGate.Passage passage) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("close")) {
                return call(connection, method, arguments);
              }
              close(connection, passage);
              return null;
            });
  }

  private static void close(Connection connection, CommitGate.Passage passage) throws SQLException {
    // As JDBC has it, closing twice is closing once.
    if (connection.isClosed()) {
      return;
    }
    try {
      connection.close();
    } finally {
      leave(passage);
    }
  }

  private static Object call(Connection connection, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("There is one owner");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    throw new SQLFeatureNotSupportedException("SLF4J logs");
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException("SLF4J logs");
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("The database is a file");
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("SLF4J logs");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException("Nothing is wrapped");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
