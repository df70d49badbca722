package io.countersign.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The SQL files as a whole: each is loaded by somebody, and other tools can run it. */
class SqlFilesTest {

    private static final String PACKAGES = "io/countersign/adapter/persistence/";
    private static final Pattern PARAMETER_LIKE = Pattern.compile("(?<!:):([A-Za-z_]\\w*)");

    @Test
    void areLoadedWhenTheClassesAre() throws Exception {
        var loaded = new TreeSet<String>();
        for (var file : resources("classpath*:" + PACKAGES + "**/*.class")) {
            if (!file.getURL().getPath().contains("/test-classes/")) {
                for (var field : texts(file)) {
                    field.setAccessible(true);
                    loaded.add(String.valueOf(field.get(null)));
                }
            }
        }

        assertThat(SqlFiles.read().keySet()).isNotEmpty().isEqualTo(loaded);
    }

    private static List<Field> texts(Resource file) throws Exception {
        var path = file.getURL().getPath();
        var name = path.substring(path.indexOf(PACKAGES), path.length() - ".class".length()).replace('/', '.');
        var type = Class.forName(name);
        return Arrays.stream(type.getDeclaredFields()).filter(field -> field.getType() == SqlText.class).toList();
    }

    /** psql and pgbench put a value wherever a colon and its name stand, in comments and literals as well. */
    @Test
    void haveNoColonBeforeAWordOutsideOfParameters() {
        var wrong = new ArrayList<String>();
        SqlFiles.read().forEach((name, text) -> {
            var found = PARAMETER_LIKE.matcher(text).results().map(match -> match.group(1)).toList();
            if (!NamedSql.parse(text).names().equals(found)) {
                wrong.add(name);
            }
        });

        assertThat(wrong).isEmpty();
    }

    private static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern);
    }
}
