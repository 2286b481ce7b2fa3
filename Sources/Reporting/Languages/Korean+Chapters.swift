extension Korean {
  /// Short names of the chapters of the Harmonized System, as the Korean customs tariff has them.
  package func chapter(_ code: String) -> String? { Korean.chapters[code] }

  private static let chapters: [String: String] = {
    var result: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
    }
    return result
  }()

  private static let table = """
    01 산 동물
    02 육류
    03 어류와 수산물
    04 낙농품, 알, 꿀
    05 기타 동물성 생산품
    06 산 식물과 꽃
    07 채소
    08 과실과 견과류
    09 커피, 차, 향신료
    10 곡물
    11 제분 공업 생산품
    12 채유용 종자
    13 식물성 수지
    14 식물성 편조물 재료
    15 유지
    16 육류·어류 조제품
    17 당류
    18 코코아
    19 곡물 조제품
    20 채소·과실 조제품
    21 각종 조제 식료품
    22 음료
    23 사료
    24 담배
    25 소금, 토석류, 시멘트
    26 광석
    27 광물성 연료
    28 무기화학품
    29 유기화학품
    30 의료용품
    31 비료
    32 염료와 페인트
    33 향료와 화장품
    34 비누와 왁스
    35 단백질계 물질과 접착제
    36 화약류
    37 사진용 재료
    38 각종 화학공업 생산품
    39 플라스틱
    40 고무
    41 원피와 가죽
    42 가죽 제품
    43 모피
    44 목재
    45 코르크
    46 편조물 제품
    47 펄프
    48 종이
    49 인쇄물
    50 견
    51 양모
    52 면
    53 기타 식물성 섬유
    54 인조 필라멘트
    55 인조 스테이플섬유
    56 펠트와 로프
    57 양탄자
    58 특수 직물
    59 도포 직물
    60 편물
    61 편물제 의류
    62 직물제 의류
    63 기타 섬유 제품
    64 신발류
    65 모자류
    66 우산
    67 깃털과 조화
    68 석재 제품
    69 도자 제품
    70 유리
    71 귀석과 귀금속
    72 철강
    73 철강 제품
    74 구리
    75 니켈
    76 알루미늄
    78 납
    79 아연
    80 주석
    81 기타 비금속
    82 공구와 칼붙이
    83 각종 비금속 제품
    84 기계류
    85 전기기기
    86 철도 차량
    87 차량
    88 항공기
    89 선박
    90 광학·의료기기
    91 시계
    92 악기
    93 무기
    94 가구
    95 완구와 운동용품
    96 잡품
    97 예술품과 골동품
    98 특수 거래품
    99 미분류 상품
    """
}
