package io.countersign.bootstrap;

import io.countersign.adapter.persistence.connection.DatabaseSettings.Host;
import io.countersign.adapter.persistence.connection.DatabaseSettings;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One database, from which the settings of both drivers are derived.
 *
 * @param hosts several for failover: a connection goes to the primary among them
 * @param parameters by their names in libpq, each one of {@link Parameter}
 */
record DatabaseUrl(List<Host> hosts, String database, String user, String password, Map<Parameter, String> parameters) {

    static final String FORM = "postgresql://user:password@host:5432/database";

    private static final int DEFAULT_PORT = 5432;
    private static final Pattern URL = Pattern.compile("(?:r2dbc:|jdbc:)?postgres(?:ql)?:(?:failover:)?//"
            + "(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?(?<hosts>[^@/?]+)/(?<database>[^/?#]+)(?:\\?(?<query>.*))?");
    private static final Pattern HOST = Pattern
            .compile("(?<name>\\[[0-9a-fA-F:.%]+]|[^:\\[\\]]+)(?::(?<port>[0-9]{1,5}))?");

    /** The parameters that may stand behind the question mark. */
    enum Parameter {
        /** Whether the connection is encrypted and the server verified. */
        SSLMODE("sslmode", "sslmode", "sslMode"),
        /** The certificates of those who vouch for the server. */
        SSLROOTCERT("sslrootcert", "sslrootcert", "sslRootCert"),
        /** The certificate of the client. */
        SSLCERT("sslcert", "sslcert", "sslCert"),
        /** The key of the client. */
        SSLKEY("sslkey", "sslkey", "sslKey"),
        /** The name under which the server lists the connection. */
        APPLICATION_NAME("application_name", "ApplicationName", "applicationName"),
        /** Which of several hosts is wanted; both drivers take the primary, so only that may be asked for. */
        TARGET_SESSION_ATTRS("target_session_attrs", "", "");

        private final String name;
        private final String jdbc;
        private final String r2dbc;

        Parameter(String name, String jdbc, String r2dbc) {
            this.name = name;
            this.jdbc = jdbc;
            this.r2dbc = r2dbc;
        }

        private static Optional<Parameter> named(String name) {
            return List.of(values()).stream()
                    .filter(known -> known.name.equals(name) || known.jdbc.equals(name) || known.r2dbc.equals(name))
                    .findFirst();
        }
    }

    DatabaseUrl {
        hosts = List.copyOf(hosts);
        parameters = Map.copyOf(parameters);
    }

    /**
     * @param source the name of the setting, for messages
     * @throws StartupException when the text is not such a URL; its message never repeats the text, which holds a
     *         password
     */
    static DatabaseUrl parse(String source, String text) {
        Matcher url = URL.matcher(text);
        if (!url.matches()) {
            throw refused(source + " is not of the form " + FORM);
        }
        var hosts = new ArrayList<Host>();
        for (String host : url.group("hosts").split(",", -1)) {
            hosts.add(host(source, host));
        }
        return new DatabaseUrl(hosts, decoded(source, url.group("database")),
                decoded(source, Optional.ofNullable(url.group("user")).orElse("")),
                decoded(source, Optional.ofNullable(url.group("password")).orElse("")),
                parameters(source, Optional.ofNullable(url.group("query")).orElse("")));
    }

    private static Host host(String source, String text) {
        Matcher host = HOST.matcher(text);
        if (!host.matches()) {
            throw refused(source + " names a host that is none: '" + text + "'");
        }
        int port = Optional.ofNullable(host.group("port")).map(Integer::parseInt).orElse(DEFAULT_PORT);
        try {
            return new Host(host.group("name"), port);
        } catch (IllegalArgumentException invalid) {
            throw refused(source + " names a port that is none: " + port);
        }
    }

    private static Map<Parameter, String> parameters(String source, String query) {
        var parameters = new LinkedHashMap<Parameter, String>();
        for (String part : query.split("&", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            String[] pair = part.split("=", 2);
            Parameter parameter = Parameter.named(pair[0]).orElseThrow(() -> refused(source
                    + " has the parameter '" + pair[0] + "', which is not one of " + knownParameters()));
            String value = decoded(source, pair.length > 1 ? pair[1] : "");
            if (parameter == Parameter.TARGET_SESSION_ATTRS && !List.of("primary", "read-write").contains(value)) {
                throw refused(source + " asks for target_session_attrs=" + value + "; only the primary is of use here");
            }
            parameters.put(parameter, value);
        }
        return parameters;
    }

    private static String knownParameters() {
        return List.of(Parameter.values()).stream().map(known -> known.name).collect(Collectors.joining(", "));
    }

    private static String decoded(String source, String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException invalid) {
            throw refused(source + " has a percent sign that escapes nothing; write it as %25");
        }
    }

    private static StartupException refused(String message) {
        return new StartupException(message, "Set it like " + FORM
                + ". Several hosts are separated by commas; special characters of the user and the password are"
                + " percent-encoded.");
    }

    /** This, with the user and the password of the settings beside the URL, as far as they are given. */
    DatabaseUrl withCredentials(Optional<String> otherUser, Optional<String> otherPassword) {
        return new DatabaseUrl(hosts, database, otherUser.orElse(user), otherPassword.orElse(password), parameters);
    }

    DatabaseSettings settings(int poolSize) {
        return new DatabaseSettings(hosts, database, user, password, options(), poolSize);
    }

    private Map<String, String> options() {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().r2dbc.isEmpty())
                .collect(Collectors.toMap(parameter -> parameter.getKey().r2dbc, Map.Entry::getValue));
    }

    /** The URL for JDBC, without user and password. */
    String jdbcUrl() {
        var query = new ArrayList<String>();
        if (hosts.size() > 1) {
            query.add("targetServerType=primary");
        }
        parameters.forEach((parameter, value) -> {
            if (!parameter.jdbc.isEmpty()) {
                query.add(parameter.jdbc + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return "jdbc:postgresql://" + places() + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8)
                + (query.isEmpty() ? "" : "?" + query.stream().sorted().collect(Collectors.joining("&")));
    }

    private String places() {
        return hosts.stream().map(host -> host.name() + ":" + host.port()).collect(Collectors.joining(","));
    }

    /** The place of the database, without a password. */
    @Override
    public String toString() {
        return database + " on " + places();
    }
}
