package coop.toadlane.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Takes down the statements and parameters of every transaction while it runs, so that the very
 * same SQL can be played again by a bare loop.
 */
final class Tape implements BeanPostProcessor {
    /** A statement as it was executed; each setting is a method of the statement and its values. */
    record Played(String sql, List<Setting> settings, boolean query) {}

    record Setting(Method method, Object[] values) {}

    /** An array is made by the connection that sends it. */
    record ArrayOf(String type, Object[] values) {}

    private volatile boolean running;
    private final List<List<Played>> transactions = new ArrayList<>();

    void start() {
        transactions.clear();
        running = true;
    }

    /** Ends the recording; what was committed meanwhile, in its order. */
    List<List<Played>> stop() {
        running = false;
        return List.copyOf(transactions);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Source(source) : bean;
    }

    private final class Source extends DelegatingDataSource {
        Source(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return running ? proxy(Connection.class, new Recorder(connection)) : connection;
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        Tape.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private final class Recorder implements InvocationHandler {
        private final Connection connection;
        private final Map<Array, ArrayOf> arrays = new HashMap<>();
        private List<Played> transaction = new ArrayList<>();

        Recorder(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] args) throws Throwable {
            var result = call(connection, method, args);
            switch (method.getName()) {
                case "createArrayOf" ->
                        arrays.put(
                                (Array) result, new ArrayOf((String) args[0], (Object[]) args[1]));
                case "commit" -> {
                    synchronized (transactions) {
                        transactions.add(transaction);
                    }
                    transaction = new ArrayList<>();
                }
                case "prepareStatement" -> {
                    var statement = (PreparedStatement) result;
                    return proxy(PreparedStatement.class, new Writer(statement, (String) args[0]));
                }
                default -> {}
            }
            return result;
        }

        private final class Writer implements InvocationHandler {
            private final PreparedStatement statement;
            private final String sql;
            private final List<Setting> settings = new ArrayList<>();

            Writer(PreparedStatement statement, String sql) {
                this.statement = statement;
                this.sql = sql;
            }

            @Override
            public Object invoke(Object self, Method method, Object[] args) throws Throwable {
                var name = method.getName();
                if (name.startsWith("set") && args.length > 1) {
                    var values = args.clone();
                    if (values[1] instanceof Array array) {
                        values[1] = Objects.requireNonNull(arrays.get(array));
                    }
                    settings.add(new Setting(method, values));
                } else if (name.startsWith("execute") && args == null) {
                    transaction.add(
                            new Played(sql, List.copyOf(settings), name.equals("executeQuery")));
                }
                return call(statement, method, args);
            }
        }
    }
}
