package io.countersign.adapter.persistence.sql;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The SQL of a resource file, so that other tools run the very same text, and the record that it binds: {@code :name}
 * in the file is the component {@code name}.
 *
 * <pre>{@code
 * private record Key(ProjectId project, EquipmentId id) {}
 *
 * private static final SqlText<Key> FIND = SqlText.load("equipment/find", Key.class);
 *
 * database.statement(FIND, new Key(project, id))
 * }</pre>
 *
 * A name that only one of the two knows fails when the text is loaded; as a static field, that is when its repository
 * is made. A line that ends with {@code -- when name} belongs to the statement only where that component is present or
 * true.
 *
 * @param <P> the record that it binds
 */
public final class SqlText<P extends Record> {

    private static final Pattern CONDITIONAL = Pattern.compile("^.*-- when (\\w+)$\\n?", Pattern.MULTILINE);

    private final String name;
    private final String text;
    private final RecordParameters<P> parameters;
    private final Set<String> conditions;
    private final Map<Variant, Numbered> variants = new ConcurrentHashMap<>();

    private record Variant(Set<String> holding, int before) {}

    private record Numbered(String text, List<String> names) {}

    /**
     * A statement and its values.
     *
     * @param text with {@code $1}, {@code $2} …
     * @param values in that order; a null knows its type
     */
    public record Bound(String text, List<Object> values) {}

    SqlText(String name, String text, Class<P> parameters) {
        this.name = name;
        this.text = text;
        this.parameters = new RecordParameters<>(parameters);
        this.conditions = CONDITIONAL.matcher(text).results().map(line -> line.group(1)).collect(Collectors.toSet());
        var used = NamedSql.parse(text).names();
        refuse("the record has no optional or boolean component for the condition", conditions,
                this.parameters.conditions());
        refuse("the record has no component for", used, this.parameters.names());
        var known = new HashSet<>(used);
        known.addAll(conditions);
        refuse("the text does not use", this.parameters.names(), known);
    }

    private void refuse(String fault, Iterable<String> names, Set<String> known) {
        for (var it : names) {
            if (!known.contains(it)) {
                throw new IllegalArgumentException(name + ".sql: " + fault + " " + it);
            }
        }
    }

    /**
     * @param name such as {@code submission/dossiers} for {@code sql/submission/dossiers.sql}
     * @param parameters the record that it binds
     * @return the text of the file
     * @throws IllegalArgumentException when there is no such file, or when the names in it are not those of the record
     */
    public static <P extends Record> SqlText<P> load(String name, Class<P> parameters) {
        return new SqlText<>(name, read(name), parameters);
    }

    private static String read(String name) {
        var path = "/sql/" + name + ".sql";
        try (var file = SqlText.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("name: " + path + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    /** @return the statement for these values */
    public Bound bind(P values) {
        return bind(values, 0);
    }

    /** @return a part of a statement, whose values stand behind that many others */
    Bound bind(P values, int before) {
        var holding = conditions.isEmpty() ? conditions : parameters.holding(values, conditions);
        var variant = variants.computeIfAbsent(new Variant(holding, before), this::numbered);
        return new Bound(variant.text(), parameters.values(values, variant.names()));
    }

    /** @return the statement on that connection */
    public Statement statement(Connection connection, P values) {
        var bound = bind(values);
        var statement = connection.createStatement(bound.text());
        for (var place = 0; place < bound.values().size(); place++) {
            statement.bind(place, bound.values().get(place));
        }
        return statement;
    }

    /** @return the same over JDBC; its owner closes it */
    public PreparedStatement prepare(java.sql.Connection connection, P values) throws SQLException {
        var parsed = NamedSql.parse(text);
        var statement = connection.prepareStatement(parsed.questioned());
        var place = 1;
        for (var value : parameters.values(values, parsed.names())) {
            statement.setObject(place++, value);
        }
        return statement;
    }

    private Numbered numbered(Variant variant) {
        var parsed = NamedSql.parse(CONDITIONAL.matcher(text).replaceAll(line -> kept(line, variant.holding())));
        return new Numbered(parsed.numbered(variant.before()), parsed.distinctNames());
    }

    private static String kept(MatchResult line, Set<String> holding) {
        return holding.contains(line.group(1)) ? Matcher.quoteReplacement(line.group()) : "";
    }

    /** @return the path of the file without its ending */
    @Override
    public String toString() {
        return name;
    }
}
