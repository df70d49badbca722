package io.countersign.domain.rule;

import static io.countersign.domain.rule.Poll.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleJsonTest {

    private static final String LEAF = "{\"discipline\":{\"consultantTypeId\":\"" + type(0) + "\"}}";
    private static final String OTHER = "{\"discipline\":{\"consultantTypeId\":\"" + type(1) + "\"}}";

    private final Faults faults = new Faults();

    @Test
    void readsEveryCombinatorWithTheDefaultsOfItsLeaves() {
        var leaf = Rule.Discipline.of(type(0));
        var other = Rule.Discipline.of(type(1));

        assertThat(read(LEAF)).contains(new Rule.Discipline(type(0), 1, true, Optional.empty()));
        assertThat(read("""
                {"discipline": {"consultantTypeId": "%s", "count": 3, "blocking": false, "scope": ["flow"]}}"""
                .formatted(type(0)))).contains(new Rule.Discipline(type(0), 3, false, Optional.of(List.of("flow"))));
        assertThat(read("{\"allOf\":[%s,%s]}".formatted(LEAF, OTHER)))
                .contains(new Rule.AllOf(List.of(leaf, other)));
        assertThat(read("{\"anyOf\":[%s,%s]}".formatted(LEAF, LEAF))).contains(new Rule.AnyOf(List.of(leaf, leaf)));
        assertThat(read("{\"inSequence\":[%s,%s]}".formatted(LEAF, LEAF)))
                .contains(new Rule.InSequence(List.of(leaf, leaf)));
        assertThat(read("{\"atLeast\":{\"count\":2,\"of\":[%s,%s]}}".formatted(LEAF, OTHER)))
                .contains(new Rule.AtLeast(2, List.of(leaf, other)));
        assertThat(read("{\"veto\":{\"consultantTypeIds\":[\"%s\"],\"rule\":%s}}".formatted(type(1), LEAF)))
                .contains(new Rule.Veto(List.of(type(1)), leaf));
        assertThat(read("{\"when\":{\"condition\":{\"deviates\":\"any\"},\"rule\":%s}}".formatted(LEAF)))
                .contains(new Rule.When(new Condition.Deviates(List.of()), leaf));
        assertThat(faults.none()).isTrue();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, value = {
            "{}| wrong-type", "[]| wrong-type", "\"x\"| wrong-type", "{\"allOf\":[L],\"anyOf\":[L]}| wrong-type",
            "{\"noneOf\":[L]}|/noneOf unknown-field", "{\"allOf\":null}|/allOf required",
            "{\"allOf\":[]}|/allOf empty-operands", "{\"anyOf\":[]}|/anyOf empty-operands",
            "{\"inSequence\":[]}|/inSequence empty-operands", "{\"allOf\":{}}|/allOf wrong-type",
            "{\"allOf\":[null]}|/allOf/0 required", "{\"allOf\":[L,5,{}]}|/allOf/1 wrong-type;/allOf/2 wrong-type",
            "{\"allOf\":[L,L]}|/allOf/1 duplicate",
            "{\"allOf\":[{},L,O,L]}|/allOf/0 wrong-type;/allOf/3 duplicate",
            "{\"anyOf\":[{\"allOf\":[L,L]},L]}|/anyOf/0/allOf/1 duplicate",
            "{\"atLeast\":{\"count\":0,\"of\":[L]}}|/atLeast/count too-small",
            "{\"atLeast\":{\"count\":3,\"of\":[L,O]}}|/atLeast/count unreachable-count",
            "{\"atLeast\":{\"count\":2,\"of\":[L,{}]}}|/atLeast/of/1 wrong-type",
            "{\"atLeast\":{\"count\":3,\"of\":[L,{}]}}|/atLeast/count unreachable-count;/atLeast/of/1 wrong-type",
            "{\"atLeast\":{\"count\":1,\"of\":[]}}|/atLeast/of empty-operands",
            "{\"atLeast\":{}}|/atLeast/count required;/atLeast/of required",
            "{\"atLeast\":{\"count\":\"1\",\"of\":[L],\"x\":1}}|/atLeast/count wrong-type;/atLeast/x unknown-field",
            "{\"veto\":{}}|/veto/consultantTypeIds required;/veto/rule required",
            "{\"veto\":{\"consultantTypeIds\":[],\"rule\":L}}|/veto/consultantTypeIds too-few",
            "{\"veto\":{\"consultantTypeIds\":[\"x\"],\"rule\":{}}}"
                    + "|/veto/consultantTypeIds/0 invalid-id;/veto/rule wrong-type",
            "{\"veto\":{\"consultantTypeIds\":[\"T\"],\"rule\":L,\"x\":1}}|/veto/x unknown-field",
            "{\"when\":{}}|/when/condition required;/when/rule required",
            "{\"when\":{\"condition\":{},\"rule\":L,\"else\":L}}|/when/condition wrong-type;/when/else unknown-field",
            "{\"discipline\":{}}|/discipline/consultantTypeId required",
            "{\"discipline\":{\"consultantTypeId\":\"plumbing\"}}|/discipline/consultantTypeId invalid-id",
            "{\"discipline\":{\"consultantTypeId\":\"T\",\"count\":0}}|/discipline/count too-small",
            "{\"discipline\":{\"consultantTypeId\":\"T\",\"count\":1.5}}|/discipline/count wrong-type",
            "{\"discipline\":{\"consultantTypeId\":\"T\",\"blocking\":\"yes\"}}|/discipline/blocking wrong-type",
            "{\"discipline\":{\"consultantTypeId\":\"T\",\"scope\":[]}}|/discipline/scope too-few",
            "{\"discipline\":{\"consultantTypeId\":\"T\",\"scope\":[\"\"]}}|/discipline/scope/0 required",
            "{\"discipline\":{\"consultantTypeId\":\"T\",\"number\":2}}|/discipline/number unknown-field"})
    void refusesRulesThatAreNotWellFormed(String rule, String expected) {
        read(rule.replace("\"T\"", "\"" + type(0) + "\"").replaceAll("\\bL\\b", LEAF).replaceAll("\\bO\\b", OTHER));

        assertThat(FaultLines.of(faults.all())).containsExactly(expected.split(";"));
    }

    @Test
    void tellsHowManyOperandsThereAreToReach() {
        read("{\"atLeast\":{\"count\":3,\"of\":[%s,%s]}}".formatted(LEAF, OTHER));

        assertThat(faults.all()).containsExactly(Fault.at(Pointer.ROOT.member("atLeast").member("count"),
                FaultCode.UNREACHABLE_COUNT, "max", 2));
    }

    @Test
    void takesEightLevelsAndNoMore() {
        assertThat(read(nested(7))).isPresent();
        assertThat(faults.none()).isTrue();
        assertThat(read(nested(8))).isEmpty();
        assertThat(FaultLines.of(faults.all())).containsExactly(" rule-too-deep");
    }

    @Test
    void takesSixtyFourNodesAndNoMore() {
        assertThat(read(wide(63))).isPresent();
        assertThat(faults.none()).isTrue();
        assertThat(read(wide(64))).isEmpty();
        assertThat(read("{\"anyOf\":[%s,%s]}".formatted(wide(31), wide(31)))).isEmpty();
        assertThat(FaultLines.of(faults.all())).containsExactly(" rule-too-large", " rule-too-large");
    }

    @Test
    void readsNothingWhereNothingStands() {
        assertThat(read("null")).isEmpty();
        assertThat(faults.none()).isTrue();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, value = {
            "{}| wrong-type", "[]| wrong-type", "{\"all\":[]}|/all too-few", "{\"any\":[]}|/any too-few",
            "{\"all\":{}}|/all wrong-type", "{\"not\":null}|/not required", "{\"not\":{}}|/not wrong-type",
            "{\"deviates\":\"all\"}|/deviates wrong-type", "{\"deviates\":[]}|/deviates too-few",
            "{\"deviates\":\"any\",\"not\":{\"deviates\":\"any\"}}|/not unknown-field",
            "{\"field\":\"a\"}|/is required", "{\"field\":\"\",\"is\":\"present\"}|/field required",
            "{\"field\":\"a\",\"is\":\"more\"}|/is not-allowed-value",
            "{\"field\":\"a\",\"is\":\"equal\"}|/value required",
            "{\"field\":\"a\",\"is\":\"equal\",\"value\":null}|/value required",
            "{\"field\":\"a\",\"is\":\"equal\",\"value\":[1]}|/value wrong-type",
            "{\"field\":\"a\",\"is\":\"one_of\",\"value\":1}|/value wrong-type",
            "{\"field\":\"a\",\"is\":\"one_of\",\"value\":[]}|/value too-few",
            "{\"field\":\"a\",\"is\":\"one_of\",\"value\":[{},null]}|/value/0 wrong-type;/value/1 required",
            "{\"field\":\"a\",\"is\":\"present\",\"value\":1}|/value unknown-field",
            "{\"field\":\"a\",\"is\":\"equal\",\"value\":1,\"unit\":\"furlong\"}|/unit invalid-unit",
            "{\"field\":\"a\",\"is\":\"equal\",\"value\":1e100}|/value number-out-of-bounds",
            "{\"field\":\"a\",\"is\":\"equal\",\"value\":\"\\u0000\"}|/value unstorable-text",
            "{\"field\":\"a\",\"is\":\"equal\",\"value\":1,\"than\":1}|/than unknown-field"})
    void refusesConditionsThatAreNotWellFormed(String condition, String expected) {
        ConditionJson.read(Field.of(JsonReader.readTrusted(condition), faults));

        assertThat(FaultLines.of(faults.all())).containsExactly(expected.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"deviates\":\"any\"}", "{\"deviates\":[\"a\",\"b\"]}",
            "{\"field\":\"a\",\"is\":\"present\"}", "{\"field\":\"a\",\"is\":\"one_of\",\"value\":[1,\"x\",true]}",
            "{\"field\":\"a\",\"is\":\"greater_than\",\"value\":\"1.50\",\"unit\":\"kW\"}",
            "{\"not\":{\"all\":[{\"any\":[{\"deviates\":\"any\"}]}]}}"})
    void writesConditionsAsTheyAreRead(String condition) {
        var json = JsonReader.readTrusted(condition);

        assertThat(ConditionJson.read(Field.of(json, faults)).orElseThrow().toJson()).isEqualTo(json);
    }

    @Test
    void cannotBuildARuleThatDecidesNothing() {
        var leaf = Rule.Discipline.of(type(0));
        Stream.<Runnable>of(() -> new Rule.AllOf(List.of()), () -> new Rule.AnyOf(List.of()),
                () -> new Rule.InSequence(List.of()), () -> new Rule.AtLeast(1, List.of()),
                () -> new Rule.AtLeast(0, List.of(leaf)), () -> new Rule.AtLeast(2, List.of(leaf)),
                () -> new Rule.Veto(List.of(), leaf), () -> Rule.byDefault(List.of()),
                () -> new Rule.Discipline(type(0), 0, true, Optional.empty()))
                .forEach(build -> assertThatIllegalArgumentException().isThrownBy(build::run));
    }

    @Test
    void knowsEveryTypeWhoseVoteCanMatter() {
        var rule = new Rule.Veto(List.of(type(2)), new Rule.AllOf(List.of(Rule.Discipline.of(type(1)),
                new Rule.When(Poll.TRUE, Rule.Discipline.of(type(0))), Rule.Discipline.of(type(1)))));

        assertThat(rule.decidingTypes()).containsExactly(type(2), type(1), type(0));
    }

    private static String nested(int levels) {
        return "{\"anyOf\":[".repeat(levels) + LEAF + "]}".repeat(levels);
    }

    private static String wide(int leaves) {
        return IntStream.range(0, leaves).mapToObj(index -> LEAF)
                .collect(Collectors.joining(",", "{\"anyOf\":[", "]}"));
    }

    private Optional<Rule> read(String rule) {
        return RuleJson.read(Field.of(JsonReader.readTrusted(rule), faults));
    }
}
