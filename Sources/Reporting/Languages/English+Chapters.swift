extension English {
  /// Short names of the chapters of the Harmonized System.
  package func chapter(_ code: String) -> String? { English.chapters[code] }

  private static let chapters: [String: String] = {
    var result: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
    }
    return result
  }()

  private static let table = """
    01 Live animals
    02 Meat
    03 Fish and seafood
    04 Dairy, eggs, honey
    05 Other animal products
    06 Live plants, flowers
    07 Vegetables
    08 Fruit and nuts
    09 Coffee, tea, spices
    10 Cereals
    11 Milling products
    12 Oil seeds
    13 Gums and resins
    14 Plaiting materials
    15 Fats and oils
    16 Prepared meat and fish
    17 Sugars
    18 Cocoa
    19 Prepared cereals
    20 Prepared vegetables and fruit
    21 Miscellaneous food
    22 Beverages
    23 Animal feed
    24 Tobacco
    25 Salt, stone, cement
    26 Ores
    27 Mineral fuels
    28 Inorganic chemicals
    29 Organic chemicals
    30 Pharmaceuticals
    31 Fertilisers
    32 Dyes and paints
    33 Perfumes and cosmetics
    34 Soaps and waxes
    35 Proteins and glues
    36 Explosives
    37 Photographic goods
    38 Other chemicals
    39 Plastics
    40 Rubber
    41 Hides and leather
    42 Leather goods
    43 Furs
    44 Wood
    45 Cork
    46 Basketware
    47 Pulp
    48 Paper
    49 Printed matter
    50 Silk
    51 Wool
    52 Cotton
    53 Other vegetable fibres
    54 Man-made filaments
    55 Man-made staple fibres
    56 Felt, ropes
    57 Carpets
    58 Special fabrics
    59 Coated textiles
    60 Knitted fabrics
    61 Knitted clothing
    62 Woven clothing
    63 Other textile goods
    64 Footwear
    65 Headgear
    66 Umbrellas
    67 Feathers, artificial flowers
    68 Articles of stone
    69 Ceramics
    70 Glass
    71 Precious stones and metals
    72 Iron and steel
    73 Articles of iron and steel
    74 Copper
    75 Nickel
    76 Aluminium
    78 Lead
    79 Zinc
    80 Tin
    81 Other base metals
    82 Tools and cutlery
    83 Other metal goods
    84 Machinery
    85 Electrical equipment
    86 Railway equipment
    87 Vehicles
    88 Aircraft
    89 Ships
    90 Optical and medical instruments
    91 Clocks and watches
    92 Musical instruments
    93 Arms
    94 Furniture
    95 Toys and sports goods
    96 Other manufactures
    97 Art and antiques
    98 Special transactions
    99 Unspecified goods
    """
}
