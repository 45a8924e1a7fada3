package coop.toadlane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ToadlaneTest
class ApplicationTests {
    @Autowired private JdbcClient db;

    @Test
    void theServerActsAsTheAppRoleWhichIsNoSuperuser() {
        assertThat(db.sql("select current_user").query(String.class).single())
                .isEqualTo("toadlane_app");
        var rights =
                "select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls"
                        + " from pg_roles where rolname = session_user";
        assertThat(db.sql(rights).query(Boolean.class).single()).isFalse();
    }

    @Test
    void theServerMayNotChangeTheHistoryOfMigrations() {
        var rights = "select has_table_privilege('flyway_schema_history', 'delete')";
        assertThat(db.sql(rights).query(Boolean.class).single()).isFalse();
    }
}
