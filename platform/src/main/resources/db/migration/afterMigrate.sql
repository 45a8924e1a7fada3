-- The server reads which migrations ran; only the owner writes it.
revoke insert, update, delete on flyway_schema_history from toadlane_app;
