package org.madoguchi.originals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.TestTown;
import org.madoguchi.core.BranchId;
import org.madoguchi.wire.Town;
import org.madoguchi.wire.Words;

/** How a number stands on paper. */
class BookTest {
  private static final BranchId NISHI = new BranchId("nishi");

  private static Town.Branch branch(String id, String name) {
    return new Town.Branch(new BranchId(id), new Words(name, id));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-31, 西-R8-0012",
    "2027-04-01, 西-R9-0012",
    "2019-03-31, 西-H30-0012",
    "2019-05-01, 西-H31-0012", // 年度 are called as they begin
    "2020-04-01, 西-R2-0012",
  })
  void theFiscalYearBeginsInAprilAndIsCalledByItsEra(LocalDate day, String number) {
    assertThat(Book.of(NISHI, day).number(12, TestTown.DIRECTORY.branches())).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "西出張所, 西",
    "北公民館, 北",
    "みどり台市民センター, みどり台",
    "駅前サービスコーナー, 駅前サービスコーナー",
    "出張所, 出張所",
  })
  void aBranchStandsInItWithoutWhatEveryOfficeIsCalled(String name, String place) {
    var number = new Book(NISHI, 2026).number(1, List.of(branch("nishi", name)));
    assertThat(number).isEqualTo(place + "-R8-0001");
  }

  @Test
  void twoBranchesOfOnePlaceAreToldApartByTheirWholeNames() {
    var branches = List.of(branch("nishi", "西出張所"), branch("nishi-shisho", "西支所"));
    var numbers = new ArrayList<String>();
    branches.forEach(b -> numbers.add(new Book(b.branch(), 2026).number(1, branches)));
    assertThat(numbers).containsExactly("西出張所-R8-0001", "西支所-R8-0001");
  }
}
